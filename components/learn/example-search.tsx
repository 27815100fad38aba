import { SearchForm } from "../ui/fields/search-form"
import { SelectBox } from "../ui/fields/select-box"

type ExampleSearchProps = {
  search: string
  method: string
  /** All that some example calls. */
  methods: string[]
}

/** What to look for among the examples. */
export function ExampleSearch({ search, method, methods }: ExampleSearchProps) {
  return (
    <SearchForm action="/examples" words={search} isFiltered={search !== "" || method !== ""}>
      <label className="flex flex-col gap-1">
        <span className="font-medium text-xs">Method</span>
        <span className="flex h-8 items-center max-md:h-10">
          <SelectBox name="method" defaultValue={methods.includes(method) ? method : ""} width="w-52">
            <option value="">All methods</option>
            {methods.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </SelectBox>
        </span>
      </label>
    </SearchForm>
  )
}
