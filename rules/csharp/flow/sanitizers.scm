; What a value cannot do harm after. `@sanitizer.KIND`: a rule names the kinds that make its values safe.

; int.Parse(text), Convert.ToInt32(text), Guid.Parse(text), Enum.Parse<Status>(text)
((invocation_expression function: (member_access_expression expression: (_) @_class name: (_) @_method)) @sanitizer.number
  (#match? @_class "(^|\\.)(int|long|short|byte|uint|ulong|double|float|decimal|bool|Int16|Int32|Int64|Double|Decimal|Boolean|Guid|DateTime|DateTimeOffset|TimeSpan|Enum|BigInteger|Uri|Version|IPAddress)$")
  (#match? @_method "^(Parse|TryParse|ParseExact|NewGuid|Parse<.*>)$")
  (#not-match? @_class "Uri$"))
((invocation_expression function: (member_access_expression expression: (_) @_class name: (identifier) @_method)) @sanitizer.number
  (#match? @_class "(^|\\.)Convert$")
  (#match? @_method "^To(Int(16|32|64)|UInt(16|32|64)|Double|Decimal|Boolean|DateTime|Byte|Single)$"))
((invocation_expression function: (member_access_expression name: (identifier) @_method)) @sanitizer.number
  (#any-of? @_method
    "Contains" "ContainsKey" "StartsWith" "EndsWith" "Equals" "IndexOf" "LastIndexOf" "CompareTo" "GetHashCode" "Count" "Any" "All"
    "GetInt32" "GetInt64" "GetBoolean" "GetDouble" "GetDecimal" "IsMatch" "Compare" "GetTempFileName" "GetTempPath" "GetRandomFileName"))
((member_access_expression name: (identifier) @_part) @sanitizer.number
  (#any-of? @_part "Length" "Count" "LongLength" "HasValue" "Ticks" "Year" "Month" "Day" "StatusCode" "ContentLength"))
((cast_expression type: (_) @_type) @sanitizer.number
  (#match? @_type "^(s?byte|u?short|u?int|u?long|n?u?int|float|double|decimal|bool|char|Guid|DateTime|DateTimeOffset|TimeSpan|Boolean|U?Int(16|32|64)|Double|Decimal|DateOnly|\\w*(Type|Kind|Status|Enum|Id)|BigInteger|CancellationToken|ObjectId)\\??$"))

; int id, Guid? key
((parameter type: (_) @_type name: (identifier) @sanitizer.number)
  (#match? @_type "^(s?byte|u?short|u?int|u?long|n?u?int|float|double|decimal|bool|char|Guid|DateTime|DateTimeOffset|TimeSpan|Boolean|U?Int(16|32|64)|Double|Decimal|DateOnly|\\w*(Type|Kind|Status|Enum|Id)|BigInteger|CancellationToken|ObjectId)\\??$"))
((variable_declaration type: (_) @_type (variable_declarator (identifier) (_) @sanitizer.number))
  (#match? @_type "^(s?byte|u?short|u?int|u?long|n?u?int|float|double|decimal|bool|char|Guid|DateTime|DateTimeOffset|TimeSpan|Boolean|U?Int(16|32|64)|Double|Decimal|DateOnly|\\w*(Type|Kind|Status|Enum|Id)|BigInteger|CancellationToken|ObjectId)\\??$"))

; name switch { … }, Columns[name], Columns.GetValueOrDefault(name): a table of ours
((element_access_expression expression: (_) @_table) @sanitizer.allow-list
  (#match? @_table "[aA]llow|ALLOW|[wW]hite_?[lL]ist|[vV]alid|^_?[A-Z][A-Z0-9_]+$|^_?([cC]olumns|[sS]ortColumns|[pP]aths|[cC]ommands|[pP]rograms)$"))
((member_access_expression expression: (_) @_settings) @sanitizer.setting
  (#match? @_settings "^(this\\.)?_?\\w*([cC]onfig(uration)?|[oO]ptions|[sS]ettings|ConfigurationManager\\.(AppSettings|ConnectionStrings))(\\.(Value|CurrentValue|Default|Current|Instance))?$"))
((element_access_expression expression: (_) @_settings) @sanitizer.setting
  (#match? @_settings "^(this\\.)?_?\\w*([cC]onfig(uration)?|[oO]ptions|[sS]ettings|AppSettings|ConnectionStrings)$"))
((invocation_expression function: (identifier) @_nameof) @sanitizer.setting
  (#eq? @_nameof "nameof"))

; What a function says of itself by its name.
((invocation_expression function: (_) @_function) @sanitizer.escaped
  (#match? @_function "(^|\\.)\\w*([eE]scape(?!d)|[eE]ncode|[sS]aniti[sz]e|[qQ]uote|[cC]lean)\\w*(<.*>)?$")
  (#not-match? @_function "[dD]ecode|[uU]nescape|Encoding"))
((invocation_expression function: (member_access_expression expression: (_) @_class name: (identifier) @_method)) @sanitizer.escaped
  (#any-of? @_method "ToBase64String" "ToHexString" "Serialize" "SerializeObject" "ComputeHash" "HashData"))
((invocation_expression function: (_) @_function) @sanitizer.checked
  (#match? @_function "(^|\\.)([vV]alidate[d]?|[sS]afe|GetSafe|MakeSafe|[eE]nsure|[cC]hecked|Normalize)[A-Z]\\w*$"))

; text.Replace("\n", ""), Regex.Replace(text, "[^a-z]", "")
((invocation_expression function: (member_access_expression name: (identifier) @_method) arguments: (argument_list . (argument (_) @_pattern))) @sanitizer.one-line
  (#any-of? @_method "Replace" "ReplaceLineEndings")
  (#match? @_pattern "\\\\n|\\\\r|NewLine"))
((invocation_expression function: (member_access_expression name: (identifier) @_method) arguments: (argument_list (argument (_) @_pattern))) @sanitizer.word
  (#eq? @_method "Replace")
  (#match? @_pattern "^@?\"\\[\\^[\\w\\s\\\\.-]+\\][+*]?\"$"))

; The last part of a path, or one that cannot leave its folder
((invocation_expression function: (member_access_expression expression: (_) @_class name: (identifier) @_method)) @sanitizer.file-name
  (#match? @_class "(^|\\.)Path$")
  (#any-of? @_method "GetFileName" "GetFileNameWithoutExtension" "GetExtension" "GetRandomFileName" "GetTempFileName" "GetTempPath"))

; An address of this site
((invocation_expression function: (member_access_expression expression: (_) @_url name: (identifier) @_method)) @sanitizer.local-url
  (#match? @_url "(^|\\.)Url$")
  (#any-of? @_method "Action" "RouteUrl" "Page" "Content" "ActionLink"))
((member_access_expression expression: (_) @_request name: (identifier) @_part) @sanitizer.local-url
  (#match? @_request "(^|\\.)Request$")
  (#any-of? @_part "Path" "PathBase" "RawUrl" "Url" "Scheme" "Host"))
