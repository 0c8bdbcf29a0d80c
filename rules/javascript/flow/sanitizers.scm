; What a value cannot do harm after. `@sanitizer.KIND`: a rule names the kinds that make its values safe.

; Numbers and truth values hold no text.
((call_expression function: (identifier) @_function) @sanitizer.number
  (#any-of? @_function "parseInt" "parseFloat" "Number" "Boolean" "BigInt" "isNaN" "isFinite" "parseIntStrict"))
((call_expression function: (member_expression object: (identifier) @_object)) @sanitizer.number
  (#any-of? @_object "Math" "Number" "performance"))
((call_expression function: (member_expression property: (property_identifier) @_function)) @sanitizer.number
  (#any-of? @_function
    "toFixed" "toPrecision" "getTime" "indexOf" "lastIndexOf" "findIndex" "charCodeAt" "codePointAt"
    "localeCompare" "startsWith" "endsWith" "includes" "test" "some" "every" "toISOString" "getFullYear" "getMonth"
    "getDate" "getHours" "toLocaleTimeString" "toLocaleDateString" "byteLength"))
((member_expression property: (property_identifier) @_property) @sanitizer.number
  (#any-of? @_property "length" "size" "offsetWidth" "offsetHeight" "clientWidth" "clientHeight" "scrollTop" "keyCode"))
((new_expression constructor: (identifier) @_constructor) @sanitizer.number
  (#any-of? @_constructor "Date" "ObjectId" "Number" "RegExp"))
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer.number
  (#any-of? @_function "ObjectId" "isValidObjectId" "toNumber" "toInteger" "parseId"))

; (id: number) => …
((formal_parameters (_ (identifier) . (_) @_type) @sanitizer.number)
  (#match? @_type "^:\\s*(number|boolean|bigint|Date)(\\s*\\|\\s*(null|undefined|number|boolean))*$"))

; What is a text, whatever it was: no object of operators.
((call_expression function: (identifier) @_function) @sanitizer.text
  (#eq? @_function "String"))
((call_expression function: (member_expression property: (property_identifier) @_function)) @sanitizer.text
  (#any-of? @_function
    "toString" "trim" "toLowerCase" "toUpperCase" "slice" "substring" "substr" "replace" "replaceAll" "stringify" "join"
    "hash" "hashSync" "digest" "escape" "normalize"))
((template_string) @sanitizer.text)
((binary_expression operator: "+") @sanitizer.text)

; What a function says of itself by its name.
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer.escaped
  (#match? @_function "[eE]scape|[sS]aniti[sz]e|^clean([A-Z_]|$)|[qQ]uote|[pP]urif|^xss$|[eE]ncode(H|ForH|Entities)|[sS]trip_?[tT]ags|^(e|esc|enc)_?H(tml|TML)$|[hH]tml_?([eE]ntit|[eE]nc|[eE]sc|[sS]pecial)"))
((call_expression function: (member_expression object: (identifier) @_library)) @sanitizer.escaped
  (#any-of? @_library "DOMPurify" "validator" "he" "xssFilters" "purify" "sanitizer" "SqlString"))
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer.checked
  (#match? @_function "^_?([vV]alidated?|[sS]aniti[sz]ed?|[sS]afe|ensure|clean|parseAsync|safeParse|validateSync)([A-Z_]|$)"))
((call_expression function: (member_expression object: (_) @_schema property: (property_identifier) @_function)) @sanitizer.checked
  (#any-of? @_function "parse" "parseAsync" "safeParse" "validate" "validateAsync" "validateSync" "cast")
  (#match? @_schema "[sS]chema$|^z\\.|^[jJ]oi\\b|^yup\\b|Dto$|[vV]alidator$"))

; text.replace(/[^a-z]/g, ''), text.replace(/</g, '&lt;')
((call_expression function: (member_expression property: (property_identifier) @_replace) arguments: (arguments . (regex) @_pattern)) @sanitizer.escaped
  (#any-of? @_replace "replace" "replaceAll")
  (#match? @_pattern "^/\\[\\^|^/[(\\[]?[^/]*[<'\"`\\\\][^/]*/\\w*g|^/\\\\W"))
((call_expression function: (member_expression property: (property_identifier) @_replace) arguments: (arguments . (string) @_from . (string) @_to)) @sanitizer.escaped
  (#eq? @_replace "replaceAll")
  (#match? @_to "&(lt|amp|quot|#)|''"))

; shell-quote and its kind
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer.shell-quote
  (#match? @_function "[qQ]uote|[sS]hell_?[eE]scape|[eE]scapeShell"))

; encodeURIComponent(name)
((call_expression function: (identifier) @_function) @sanitizer.url-encoded
  (#any-of? @_function "encodeURIComponent" "encodeURI" "escape"))
((call_expression function: (member_expression object: (identifier) @_object property: (property_identifier) @_function)) @sanitizer.url-encoded
  (#any-of? @_object "querystring" "qs")
  (#any-of? @_function "stringify" "escape"))
((new_expression constructor: (identifier) @_constructor) @sanitizer.url-encoded
  (#eq? @_constructor "URLSearchParams")
  (#not-match? @sanitizer.url-encoded "location|[sS]earch\\b|query"))

; The values that a fixed table has for a name
((subscript_expression object: (identifier) @_table) @sanitizer.allow-list
  (#match? @_table "^_?[A-Z][A-Z0-9_]+$"))
((call_expression function: (member_expression object: (identifier) @_table property: (property_identifier) @_function)) @sanitizer.allow-list
  (#match? @_table "^_?[A-Z][A-Z0-9_]+$")
  (#any-of? @_function "get" "find"))

; The last part of a path, and names that the program makes
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer.file-name
  (#any-of? @_function
    "basename" "extname" "randomUUID" "uuid" "uuidv4" "v4" "nanoid" "digest" "slugify" "sanitizeFilename" "createHash" "lookup"))
((call_expression function: (identifier) @_function) @sanitizer.file-name
  (#match? @_function "^sanitize"))

; JSON is markup to nobody, and one line.
((call_expression function: (member_expression object: (identifier) @_json property: (property_identifier) @_function)) @sanitizer.json
  (#eq? @_json "JSON")
  (#eq? @_function "stringify"))
