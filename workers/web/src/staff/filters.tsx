import type { Locale } from "../i18n/locale.ts";

/** One thing by which a list is narrowed: words, or one of a few values. */
export interface Filter {
  name: string;
  label: string;
  options?: readonly { value: string; label: string }[];
}

/** The filter form of a staff list. An empty field does not filter. */
export function Filters({ locale, query, filters }: { locale: Locale; query: URLSearchParams; filters: Filter[] }) {
  const { t } = locale;
  return (
    <search class="section">
      <form>
        <div class="filters">
          {filters.map(({ name, label, options }) => (
            <label for={`filter-${name}`}>
              <span>{label}</span>
              {options ? (
                <select id={`filter-${name}`} name={name}>
                  <option value="">{t("staff.any")}</option>
                  {options.map((option) => (
                    <option value={option.value} selected={query.get(name) === option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  id={`filter-${name}`}
                  type="search"
                  name={name}
                  value={query.get(name) ?? ""}
                  maxlength={200}
                  spellcheck={false}
                />
              )}
            </label>
          ))}
        </div>
        <p class="actions">
          <button class="button" type="submit">
            {t("search.go")}
          </button>
        </p>
      </form>
    </search>
  );
}
