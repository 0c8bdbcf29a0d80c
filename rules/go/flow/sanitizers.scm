; What a value cannot do harm after. `@sanitizer.KIND`: a rule names the kinds that make its values safe.

; strconv.Atoi(text), uuid.Parse(text), time.Parse(layout, text), len(text)
((call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)) @sanitizer.number
  (#any-of? @_package "strconv" "uuid" "time" "netip" "strings" "primitive" "ulid")
  (#match? @_function "^(Atoi|Itoa|Parse\\w*|MustParse|Format(Int|Uint|Float|Bool)|Index\\w*|Count|Has(Prefix|Suffix)|Contains\\w*|EqualFold|ObjectIDFromHex|New\\w*|Now)$"))
((call_expression function: (identifier) @_function) @sanitizer.number
  (#any-of? @_function "len" "cap" "int" "int8" "int16" "int32" "int64" "uint" "uint8" "uint16" "uint32" "uint64" "float32" "float64" "bool"))
((call_expression function: (selector_expression field: (field_identifier) @_function)) @sanitizer.number
  (#any-of? @_function "ParamsInt" "QueryInt" "QueryBool" "Unix" "LastInsertId" "RowsAffected"))

; id int64, when time.Time
((parameter_declaration name: (identifier) @sanitizer.number type: (_) @_type)
  (#match? @_type "^\\*?(u?int(8|16|32|64)?|float(32|64)|bool|byte|rune|time\\.(Time|Duration|Month)|uuid\\.UUID|primitive\\.ObjectID|net\\.IP)$"))

; columns[name], where the table says what is allowed
((index_expression operand: (_) @_table index: (_)) @sanitizer.allow-list
  (#match? @_table "[aA]llow|[vV]alid|[sS]afe|[kK]nown|[pP]ermitted|[sS]upported|[wW]hite[lL]ist|[cC]olumns$|[cC]ommands$|[tT]emplates$|[oO]rders$"))

; What a function says of itself by its name.
((call_expression function: [(identifier) @_function (selector_expression field: (field_identifier) @_function)]) @sanitizer.escaped
  (#match? @_function "[eE]scape|ESCAPE|[sS]aniti[sz]e|[qQ]uote(Meta|Identifier|Literal)?$|EncodeToString|HexEncode|Sum256"))
((call_expression function: [(identifier) @_function (selector_expression field: (field_identifier) @_function)]) @sanitizer.checked
  (#match? @_function "^([vV]alidated?|[sS]anitize|[sS]afe|[eE]nsure|[cC]lean|[cC]hecked)([A-Z]|$)")
  (#not-match? @sanitizer.checked "^(filepath|path)\\."))

; shellescape.Quote(name)
((call_expression function: (selector_expression operand: (identifier) @_package)) @sanitizer.escaped
  (#any-of? @_package "shellescape" "shellquote" "bluemonday"))

; strings.ReplaceAll(name, "\n", ""): one line
((call_expression function: (selector_expression field: (field_identifier) @_function) arguments: (argument_list) @_arguments) @sanitizer.one-line
  (#any-of? @_function "ReplaceAll" "Replace" "ReplaceAllString" "Sprintf")
  (#match? @_arguments "\\\\n|\\\\r|\\\\s|%[+#]?q"))

; filepath.Base(name), uuid.NewString(), filepath.Clean("/" + name)
((call_expression function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)) @sanitizer.file-name
  (#any-of? @_package "filepath" "path" "securejoin" "uuid" "os")
  (#any-of? @_function "Base" "Ext" "SecureJoin" "NewString" "New" "Localize" "CreateTemp" "MkdirTemp"))
((call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . [(binary_expression left: (interpreted_string_literal) @_slash) (call_expression arguments: (argument_list . (interpreted_string_literal) @_slash))])) @sanitizer.file-name
  (#any-of? @_package "filepath" "path")
  (#eq? @_function "Clean")
  (#eq? @_slash "\"/\""))

; c.Param("id") holds one part of the route
((call_expression function: (selector_expression field: (field_identifier) @_function)) @sanitizer.route-segment
  (#any-of? @_function "Param" "Params" "URLParam" "PathValue" "Vars"))

; An address of this site
((selector_expression operand: (selector_expression field: (field_identifier) @_url) field: (field_identifier) @_part) @sanitizer.local-url
  (#eq? @_url "URL")
  (#any-of? @_part "Path" "RawPath" "Host"))
((call_expression function: (selector_expression operand: (selector_expression field: (field_identifier) @_url) field: (field_identifier) @_function)) @sanitizer.local-url
  (#eq? @_url "URL")
  (#any-of? @_function "String" "RequestURI" "EscapedPath" "JoinPath"))
((selector_expression field: (field_identifier) @_part) @sanitizer.local-url
  (#eq? @_part "RequestURI"))
((call_expression function: (selector_expression field: (field_identifier) @_function)) @sanitizer.local-url
  (#any-of? @_function "Encode" "QueryEscape" "PathEscape"))
