; What a value cannot do harm after. `@sanitizer.KIND`: a rule names the kinds that make its values safe.

; Numbers and truth values hold no text.
((call method: (identifier) @_function) @sanitizer.number
  (#any-of? @_function
    "to_i" "to_f" "to_r" "to_d" "size" "length" "count" "hash" "ord" "hex" "round" "abs" "present?" "blank?" "nil?" "empty?" "any?"
    "include?" "key?" "match?" "is_a?" "start_with?" "end_with?" "eql?" "zero?" "even?" "exist?" "exists?" "to_date" "to_time" "iso8601"
    "strftime" "hexdigest" "base64digest" "bytesize" "index" "encode64" "strict_encode64" "urlsafe_encode64" "object_id"))
((call !receiver method: [(identifier) (constant)] @_function) @sanitizer.number
  (#any-of? @_function "Integer" "Float" "Rational" "BigDecimal" "rand"))
((call receiver: (_) @_class method: (identifier) @_function) @sanitizer.number
  (#match? @_class "^(Date|Time|DateTime|IPAddr|SecureRandom|Digest::\\w+|OpenSSL::HMAC|Time\\.zone)$"))

; What a method says of itself by its name
((call method: (identifier) @_function) @sanitizer.escaped
  (#match? @_function "escape|^h$|saniti[sz]e|^clean(_|$)|quote|strip_tags|encode_www_form|^encode$|^parameterize$|^url_encode$|^content_tag$")
  (#not-match? @_function "unescape|unquote"))
((call method: (identifier) @_function) @sanitizer.checked
  (#match? @_function "^_?(validated?|saniti[sz]e|safe|ensure|clean|permitted|allowed|whitelist(ed)?|parse_and_validate)(_|$)")
  (#not-match? @_function "^safe_constantize$|^safe_load$"))

; Shellwords.escape(name), name.shellescape
((call method: (identifier) @_function) @sanitizer.shell
  (#any-of? @_function "shellescape" "shelljoin" "shellsplit"))
((call receiver: (constant) @_class) @sanitizer.shell
  (#eq? @_class "Shellwords"))

; As text of a page
((call method: (identifier) @_function) @sanitizer.html
  (#any-of? @_function
    "h" "html_escape" "escapeHTML" "sanitize" "strip_tags" "to_json" "content_tag" "link_to" "tag" "escape_once" "truncate" "j" "escape_javascript"
    "simple_format" "render" "pluralize" "number_to_currency" "image_tag" "url_for" "t" "l" "options_for_select" "select"))
((call !receiver method: (identifier) @_function) @sanitizer.html
  (#match? @_function "_(tag|field|select|area|button)$|^(check_box|text_area|button_to|mail_to|link_to\\w+)$"))
((call receiver: [(constant) (scope_resolution)] @_class) @sanitizer.html
  (#match? @_class "^(Sanitize|Loofah|Rails::Html\\w*)"))

; The last part of a path, and names that the program makes
((call method: (identifier) @_function) @sanitizer.file-name
  (#any-of? @_function "basename" "extname" "parameterize" "sanitize_filename" "uuid" "hexdigest" "sanitized" "tempfile"))

; What a path or an address of this site is made of
((call method: (identifier) @_function) @sanitizer.url
  (#match? @_function "_(path|url)$|^(url_for|polymorphic_path|url_from|encode_www_form|encode_www_form_component|to_query|escape|path)$"))

; What is left has no other signs: name.gsub(/[^a-z0-9]/, "")
((call method: (identifier) @_function arguments: (argument_list . (regex) @_pattern)) @sanitizer.word
  (#any-of? @_function "gsub" "gsub!" "delete" "tr" "scan")
  (#match? @_pattern "^/(\\[\\^|\\\\W|\\\\D)"))
((call receiver: (_) method: (identifier) @_function arguments: (argument_list . (string) @_signs)) @sanitizer.word
  (#any-of? @_function "delete" "tr")
  (#match? @_signs "^.\\^"))

; The values that a fixed table has for a name
((element_reference object: [(constant) (scope_resolution)] @_table) @sanitizer.allow-list
  (#match? @_table "(^|::)[A-Z][A-Z0-9_]+$")
  (#not-match? @_table "^(ARGV|ENV)$"))
((call receiver: [(constant) (scope_resolution)] @_table method: (identifier) @_function) @sanitizer.allow-list
  (#match? @_table "(^|::)[A-Z][A-Z0-9_]+$")
  (#any-of? @_function "fetch" "dig" "find" "detect" "key" "slice" "values_at"))
((call receiver: (array) method: (identifier) @_function) @sanitizer.allow-list
  (#any-of? @_function "find" "detect" "fetch"))
