; All origins allowed together with credentials, or the asking origin sent back unchecked.
(keyed_element
  key: (literal_element (identifier) @_key)
  value: (literal_element
    (composite_literal
      body: (literal_value (literal_element (interpreted_string_literal) @alert @origin))))
  (#any-of? @_key "AllowOrigins" "AllowedOrigins")
  (#eq? @origin "\"*\"")
  (#function-match? @origin "Allow(ed)?Credentials:\\s*true|AllowCredentials\\(\\)"))

(keyed_element
  key: (literal_element (identifier) @_key)
  value: (literal_element
    (func_literal body: (block) @_body) @alert @origin)
  (#any-of? @_key "AllowOriginFunc" "AllowOriginRequestFunc" "AllowOriginsFunc")
  (#match? @_body "^\\{\\s*(//[^\\n]*\\s*)*return true\\s*\\}$")
  (#function-match? @origin "Allow(ed)?Credentials:\\s*true|AllowCredentials\\(\\)"))

(keyed_element
  key: (literal_element (identifier) @_key)
  value: (literal_element (true) @alert @origin)
  (#eq? @_key "AllowAllOrigins")
  (#function-match? @origin "Allow(ed)?Credentials:\\s*true"))

(call_expression
  function: (selector_expression field: (field_identifier) @_method)
  arguments: (argument_list . (interpreted_string_literal) @_header . (_) @alert @origin .)
  (#any-of? @_method "Set" "Add" "Header")
  (#match? @_header "^\"[aA]ccess-[cC]ontrol-[aA]llow-[oO]rigin\"$")
  (#origin-match? @origin "\\.Header\\.Get\\($|\\.GetHeader\\($|\\.Origin\\(\\)?$")
  (#function-match? @origin "[aA]llow-[cC]redentials")
  (#not-function-match? @origin "[cC]ontains\\(|[aA]llowed\\w*[\\[(]|[iI]sAllowed|HasSuffix\\(|MatchString\\(|EqualFold|[oO]rigins?\\[|[oO]rigin\\s*[!=]=\\s*[^\"]|range "))
