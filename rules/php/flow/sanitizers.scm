; What a value cannot do harm after. `@sanitizer.KIND`: a rule names the kinds that make its values safe.

; Numbers and truth values hold no text.
((function_call_expression function: (name) @_function) @sanitizer.number
  (#any-of? @_function
    "intval" "floatval" "doubleval" "boolval" "abs" "absint" "count" "sizeof" "strlen" "mb_strlen" "strpos" "stripos" "isset" "empty"
    "is_null" "is_array" "is_string" "is_int" "is_numeric" "round" "floor" "ceil" "max" "min" "time" "microtime" "strtotime"
    "mktime" "random_int" "rand" "mt_rand" "crc32" "ip2long" "hexdec" "bindec" "in_array" "array_key_exists" "number_format" "filesize"
    "filemtime" "file_exists" "is_file" "is_dir" "strcmp" "ord" "array_sum" "memory_get_usage" "password_verify" "hash_equals" "preg_match"
    "ctype_digit" "ctype_alnum" "ctype_alpha" "checkdate" "dechex" "spl_object_id"))
((cast_expression type: (cast_type) @_type) @sanitizer.number
  (#match? @_type "^(int|integer|float|double|bool|boolean)$"))
((function_call_expression function: (name) @_function arguments: (arguments) @_arguments) @sanitizer.number
  (#any-of? @_function "filter_var" "filter_input")
  (#match? @_arguments "FILTER_(VALIDATE_(INT|FLOAT|BOOL)|SANITIZE_NUMBER_INT)"))
((function_call_expression function: (name) @_function) @sanitizer.number
  (#eq? @_function "settype"))
((member_call_expression name: (name) @_function) @sanitizer.number
  (#any-of? @_function "getTimestamp" "count" "integer" "boolean" "float" "getInt" "getBoolean" "getDigits" "rowCount" "lastInsertId" "isValid" "format"))

; function show(int $id)
((simple_parameter type: (_) @_type) @sanitizer.number
  (#match? @_type "^\\??(int|float|bool|DateTime\\w*|\\\\DateTime\\w*|Uuid\\w*)(\\|(int|float|bool|null))*$"))
((property_promotion_parameter type: (_) @_type) @sanitizer.number
  (#match? @_type "^\\??(int|float|bool|DateTime\\w*)$"))

; $_FILES['photo']['tmp_name']: what PHP itself says of an upload
((subscript_expression (_) . (string) @_key) @sanitizer.number
  (#match? @_key "^.(tmp_name|size|error).$"))

; Digits and letters that a function makes
((function_call_expression function: (name) @_function) @sanitizer.number
  (#any-of? @_function
    "md5" "sha1" "hash" "hash_hmac" "crypt" "password_hash" "uniqid" "bin2hex" "base64_encode" "date" "gmdate" "wp_create_nonce"
    "wp_hash_password" "random_bytes" "openssl_digest" "gettype" "get_class" "md5_file" "sha1_file" "hash_file" "array_flip"))

; array_map('intval', $ids)
((function_call_expression function: (name) @_function arguments: (arguments . (argument (string) @_each))) @sanitizer.number
  (#eq? @_function "array_map")
  (#match? @_each "^.(intval|absint|floatval|esc_sql|md5|sha1|count|strlen|boolval|escapeshellarg|htmlspecialchars|esc_html|esc_attr|sanitize_\\w+)['\"]$"))
((function_call_expression function: (name) @_function arguments: (arguments . (argument (_)) . (argument (name) @_filter))) @sanitizer.number
  (#any-of? @_function "filter_var_array" "array_filter")
  (#match? @_filter "FILTER_VALIDATE_INT"))

; What a function says of itself by its name
((function_call_expression function: [(name) (qualified_name)] @_function) @sanitizer.escaped
  (#match? @_function "[eE]scape|^esc_|[sS]aniti[sz]e|^clean(_|[A-Z]|$)|[qQ]uote|[pP]urif|xss_?clean|remove_?[xX]ss")
  (#not-match? @_function "^(stripslashes|preg_quote|htmlspecialchars|sanitize_email|quotemeta|escapeshell|htmlentities|quoted_printable)"))
((member_call_expression name: (name) @_function) @sanitizer.escaped
  (#match? @_function "[eE]scape|^esc_|[sS]aniti[sz]e|^clean([A-Z]|$)|[qQ]uote|[pP]urif|xssClean|xss_clean"))
((scoped_call_expression name: (name) @_function) @sanitizer.escaped
  (#match? @_function "[eE]scape|^esc_|[sS]aniti[sz]e|^clean([A-Z]|$)|[qQ]uote|[pP]urif|xssClean|^encode$"))
((function_call_expression function: [(name) (qualified_name)] @_function) @sanitizer.checked
  (#match? @_function "^_?([vV]alidated?|[sS]aniti[sz]e|[sS]afe|[eE]nsure|[cC]lean|[aA]ssert|[fF]ilter)_?[A-Za-z]*$"))
([(member_call_expression name: (name) @_function) (scoped_call_expression name: (name) @_function)] @sanitizer.checked
  (#match? @_function "^_?([vV]alidated?|[sS]aniti[sz]e|[sS]afe|[eE]nsure|[cC]lean|[fF]ilter)([A-Z_]\\w*)?$"))

; As text of a page
((function_call_expression function: [(name) (qualified_name)] @_function) @sanitizer.html
  (#any-of? @_function
    "htmlspecialchars" "htmlentities" "strip_tags" "e" "h" "urlencode" "rawurlencode" "http_build_query" "json_encode" "wp_json_encode" "wp_kses"
    "wp_kses_post" "wp_kses_data" "filter_var" "filter_input" "highlight_string" "nonce_url" "var_export" "check_plain" "sanitize_email"
    "json_decode" "xml_encode" "html_escape" "s" "p" "__" "_e" "_x" "trans" "lang"))
([(member_call_expression name: (name) @_function) (scoped_call_expression name: (name) @_function)] @sanitizer.html
  (#match? @_function "^(encode|escapeHtml|htmlspecialchars|htmlentities|e|toJson|render|renderPartial|strip_tags)$"))

; Between the quotes of SQL
((function_call_expression function: [(name) (qualified_name)] @_function) @sanitizer.sql
  (#match? @_function "^(mysql\\w*_(real_)?escape_string|addslashes|pg_escape_\\w+|sqlite_escape_string|esc_sql|db_escape\\w*|absint|array_fill|str_repeat)$"))
((member_call_expression name: (name) @_function) @sanitizer.sql
  (#any-of? @_function "prepare" "quote" "quoteIdentifier" "quoteInto" "escape" "escape_str" "real_escape_string" "escapeString" "qn" "qstr" "backquote" "getTableName" "getTable" "toSql"))

; Words of a command
((function_call_expression function: [(name) (qualified_name)] @_function) @sanitizer.shell
  (#any-of? @_function "escapeshellarg" "escapeshellcmd" "escape_shell_arg"))

; The last part of a path, and names that the program makes
((function_call_expression function: [(name) (qualified_name)] @_function) @sanitizer.file-name
  (#any-of? @_function "basename" "sanitize_file_name" "sanitize_key" "sanitize_title" "pathinfo" "tempnam" "wp_unique_filename" "tmpfile" "sys_get_temp_dir" "wp_upload_dir"))
([(member_call_expression name: (name) @_function) (scoped_call_expression name: (name) @_function)] @sanitizer.file-name
  (#any-of? @_function "hashName" "getClientOriginalExtension" "extension" "guessExtension" "slug" "uuid" "random" "store" "storeAs" "getRealPath" "getPathname"))
; A part of an address
((function_call_expression function: [(name) (qualified_name)] @_function) @sanitizer.url
  (#any-of? @_function
    "urlencode" "rawurlencode" "http_build_query" "wp_validate_redirect" "wp_sanitize_redirect" "esc_url" "esc_url_raw" "route" "url" "base_url"
    "site_url" "home_url" "admin_url" "add_query_arg" "get_permalink" "action" "wp_login_url"))

; What is left has no other signs: preg_replace('/[^a-z0-9]/', '', $name)
((function_call_expression function: (name) @_function arguments: (arguments . (argument [(string) (encapsed_string)] @_pattern))) @sanitizer.word
  (#eq? @_function "preg_replace")
  (#match? @_pattern "^.(.)(\\[\\^|\\\\W|\\\\D)"))

; The values that a fixed table has for a name
((subscript_expression . [(variable_name) (class_constant_access_expression) (member_access_expression) (scoped_property_access_expression) (name)] @_table . (_)) @sanitizer.allow-list
  (#match? @_table "^(self::|static::|\\$this->)?\\$?_?([A-Z][A-Z0-9_]+$|(allowed|valid|whitelist|white_list|permitted|known|supported)[A-Z_]?\\w*$)")
  (#not-match? @_table "^\\$_"))
