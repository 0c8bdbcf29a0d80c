; What a value cannot do harm after. `@sanitizer.KIND`: a rule names the kinds that make its values safe.

; A number is no text: atoi(text), strtol(text, NULL, 10), std::stoi(text), strlen(text), std::to_string(count)
((call_expression function: (_) @_function) @sanitizer.number
  (#match? @_function "^(std::)?(ato(i|l|ll|f|q)|strto(u?ll?|u?l|i?max|d|f|ld)|sto(i|l|ll|ul|ull|f|d)|wcsto(l|ul)|_wtoi|strn?len|wcslen|to_string|strn?(case)?cmp|memcmp|hash|isatty|access|stat|open|getpid|getuid|time|abs|toupper|tolower|is(digit|alpha|alnum|space))$"))
((call_expression function: (field_expression field: (field_identifier) @_function)) @sanitizer.number
  (#any-of? @_function "size" "length" "find" "empty" "count" "compare" "toInt" "toUInt" "toLongLong" "toDouble" "capacity"))

; int count, size_t length
((parameter_declaration type: [(primitive_type) (sized_type_specifier)] declarator: (identifier) @sanitizer.number))
((parameter_declaration type: (type_identifier) @_type declarator: (identifier) @sanitizer.number)
  (#match? @_type "^(u?int(8|16|32|64|max|ptr)?_t|s?size_t|off_t|pid_t|uid_t|gid_t|time_t|mode_t|DWORD|UINT|ULONG|BOOL|u(8|16|32|64)|s(8|16|32|64)|uint|ulong|ushort)$"))
((declaration type: [(primitive_type) (sized_type_specifier)] @_type declarator: (init_declarator declarator: (identifier) value: (_) @sanitizer.number))
  (#not-match? @_type "char"))

; min(length, sizeof buffer), std::clamp(n, 0, 9)
((call_expression function: (_) @_function) @sanitizer.upper
  (#match? @_function "^(std::)?(\\w*(min|MIN|Min)(_t|imum)?|clamp|CLAMP)$"))
; The end less the start: as much as is there.
((binary_expression left: [(identifier) (field_expression)] @_end operator: "-" right: [(identifier) (field_expression)] @_start) @sanitizer.upper
  (#match? @_end "(^|[._>])(p|q|s|c|cp|ptr|end|eol|eos|pos|last|cur|tail|\\w+([eE]nd|[pP]tr|[pP]os|_p))$"))
; n = read(fd, buffer, sizeof buffer): no more than was asked for
((call_expression function: (_) @_function) @sanitizer.upper
  (#match? @_function "^(std::|::)?(read|recv|recvfrom|fread|pread|SSL_read|write|send|fwrite|snprintf|sprintf|printf|fprintf)$"))
; strlen(text): no more than there is
((call_expression function: (_) @_function) @sanitizer.upper
  (#match? @_function "^(std::)?(strn?len|wcslen)$"))
; a character is small
((call_expression function: (_) @_function) @sanitizer.upper
  (#match? @_function "^(std::)?(getchar|fgetc|getc|is\\w+|toupper|tolower|is(digit|alpha|alnum|space))$"))

; What a function says of itself by its name.
((call_expression function: (_) @_function) @sanitizer.escaped
  (#match? @_function "[eE]scape|[qQ]uote[ds]?($|[_A-Z(])|[sS]aniti[sz]e|hex_string|[eE]ncode|[hH]exlify|base64|sqlite3_v?s?n?m?printf"))
((call_expression function: (_) @_function) @sanitizer.checked
  (#match? @_function "(^|_|::)(validated?|sanitized?|safe|[cC]heck(ed)?|clean)(_|[A-Z]|$)"))

; basename(path), std::filesystem::path(name).filename()
((call_expression function: (_) @_function) @sanitizer.file-name
  (#match? @_function "^(g_path_get_)?basename$|[.>]filename$|^PathFindFileName[AW]?$"))
