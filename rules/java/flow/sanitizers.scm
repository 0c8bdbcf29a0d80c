; What a value cannot do harm after. `@sanitizer.KIND`: a rule names the kinds that make its values safe.

; Integer.parseInt(text), UUID.fromString(text), LocalDate.parse(text)
((method_invocation name: (identifier) @_function) @sanitizer.number
  (#any-of? @_function
    "parseInt" "parseLong" "parseDouble" "parseFloat" "parseShort" "parseByte" "parseBoolean" "parseUnsignedInt" "decode"
    "fromString" "intValue" "longValue" "doubleValue" "length" "size" "indexOf" "lastIndexOf" "hashCode" "equals"
    "equalsIgnoreCase" "contains" "containsKey" "isEmpty" "isBlank" "startsWith" "endsWith" "matches" "compareTo" "ordinal"
    "nextInt" "nextLong" "getInt" "getLong" "getDouble" "getBoolean" "toEpochMilli" "currentTimeMillis" "getTime" "count"
    "toInt" "toLong" "createInteger" "createLong")
  (#not-match? @sanitizer.number "^(\\w*(URL|Base64|[dD]ecoder)\\w*|new \\w+)[.(]"))
((method_invocation object: (identifier) @_class name: (identifier) @_function) @sanitizer.number
  (#any-of? @_function "parse" "valueOf" "of")
  (#match? @_class "^(Integer|Long|Short|Byte|Double|Float|Boolean|BigInteger|BigDecimal|LocalDate|LocalTime|LocalDateTime|Instant|ZonedDateTime|OffsetDateTime|Duration|Year|YearMonth|UUID|Date|Timestamp)$"))
((object_creation_expression type: (type_identifier) @_class) @sanitizer.number
  (#any-of? @_class "BigDecimal" "BigInteger" "Integer" "Long" "Double" "Date"))

; int id, Long id, UUID id
((formal_parameter type: [(integral_type) (floating_point_type) (boolean_type)] name: (identifier) @sanitizer.number))
((formal_parameter type: (type_identifier) @_type name: (identifier) @sanitizer.number)
  (#any-of? @_type
    "Integer" "Long" "Short" "Byte" "Double" "Float" "Boolean" "BigDecimal" "BigInteger" "UUID" "LocalDate" "LocalDateTime"
    "Instant" "Date" "ObjectId"))
((local_variable_declaration type: [(integral_type) (floating_point_type) (boolean_type)] declarator: (variable_declarator value: (_) @sanitizer.number)))
((local_variable_declaration type: (type_identifier) @_type declarator: (variable_declarator value: (_) @sanitizer.number))
  (#any-of? @_type "Integer" "Long" "Short" "Double" "Float" "Boolean" "UUID" "LocalDate" "LocalDateTime" "Instant"))

; Status.valueOf(text): an enum has fixed values
((method_invocation object: (identifier) @_class name: (identifier) @_function) @sanitizer.allow-list
  (#eq? @_function "valueOf")
  (#not-eq? @_class "String"))

; COLUMNS.get(name), COLUMNS.getOrDefault(name, "id")
((method_invocation object: (identifier) @_table name: (identifier) @_function) @sanitizer.allow-list
  (#match? @_table "^_?[A-Z][A-Z0-9_]+$|[aA]llowed|[wW]hite[lL]ist")
  (#any-of? @_function "get" "getOrDefault"))

; What a function says of itself by its name.
((method_invocation name: (identifier) @_function) @sanitizer.escaped
  (#match? @_function "[eE]scape|[sS]aniti[sz]e|[eE]ncodeFor|^for(Html|HTML|JavaScript|Css|Uri|Xml|CDATA)|htmlEncode|HtmlEncode|^quote|cleanse"))
((method_invocation object: (identifier) @_class name: (identifier) @_function) @sanitizer.escaped
  (#any-of? @_class "Jsoup" "URLEncoder" "Base64" "UriUtils" "Hex" "DigestUtils")
  (#match? @_function "^(clean|encode|\\w*Hex)"))
((method_invocation name: (identifier) @_function) @sanitizer.checked
  (#match? @_function "^(validated?|sanitize|safe|ensure|clean|checked|requireValid|normalizeAndCheck)([A-Z]|$)"))

; text.replaceAll("[^a-z]", "")
((method_invocation name: (identifier) @_function arguments: (argument_list . (string_literal) @_pattern)) @sanitizer.word
  (#any-of? @_function "replaceAll" "replace")
  (#match? @_pattern "^\"(\\[\\^[\\w\\s\\\\.-]+\\]|\\\\\\\\W)[+*]?\"$"))

; text.replaceAll("[\r\n]", ""): one line
((method_invocation name: (identifier) @_function arguments: (argument_list . (_) @_pattern)) @sanitizer.one-line
  (#any-of? @_function "replaceAll" "replace")
  (#match? @_pattern "\\\\n|\\\\r|\\\\R|\\\\s|Cntrl"))

; The last part of a path, or one that cannot leave its folder
((method_invocation object: (_) @_object name: (identifier) @_function) @sanitizer.file-name
  (#any-of? @_function "getName" "getFileName" "getBaseName" "getExtension")
  (#match? @_object "^(new File\\(|Paths?\\.|FilenameUtils$|FileNameUtils$|Files$|\\w*([pP]ath|[fF]ile)$)"))
((method_invocation name: (identifier) @_function) @sanitizer.file-name
  (#any-of? @_function "randomUUID" "createTempFile" "createTempDirectory" "getFilenameExtension" "getRealPath" "getContentType"))
; name.substring(name.lastIndexOf('/') + 1)
((method_invocation name: (identifier) @_function arguments: (argument_list . (_) @_start)) @sanitizer.file-name
  (#eq? @_function "substring")
  (#match? @_start "lastIndexOf"))

; An address of this site
((method_invocation name: (identifier) @_function) @sanitizer.local-url
  (#any-of? @_function "getContextPath" "getRequestURI" "getRequestURL" "getServletPath" "getServerName" "encode"))

; A number within limits: Math.min(n, 1000), n % 10
((method_invocation name: (identifier) @_function) @sanitizer.bounds
  (#match? @_function "^(min|clamp\\w*|bound\\w*|limit\\w*|toIntExact|checkIndex|floorMod)$"))
((binary_expression operator: ["%" "&" ">>" ">>>"]) @sanitizer.bounds)
