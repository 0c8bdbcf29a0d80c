; printf(text): a format alone, which is no literal.
(call_expression
  function: (_) @_function
  arguments: (argument_list
    .
    [(identifier) (subscript_expression) (field_expression) (call_expression) (binary_expression) (pointer_expression)] @sink @fix
    .)
  (#match? @_function "^(std::)?(w?printf|printk|g_print|g_message|g_warning)$")
  (#not-match? @sink "^(_|gettext|ngettext|[A-Z_0-9]+$)|([fF](or)?ma?t|FMT|[mM]sg_?[iI]d|[uU]sage|[hH]elp)s?(\\[.*\\])?$|\\[(i|n|err|code|type|status)\\]$"))

; fprintf(file, text), syslog(priority, text), sprintf(buffer, text)
(call_expression
  function: (_) @_function
  arguments: (argument_list
    .
    (_)
    .
    [(identifier) (subscript_expression) (field_expression) (call_expression) (binary_expression) (pointer_expression)] @sink @fix
    .)
  (#match? @_function "^(std::)?(fw?printf|syslog|dprintf|sprintf|asprintf|wsprintf[AW]?|err|errx|warn)$")
  (#not-match? @sink "^(_|gettext|ngettext|[A-Z_0-9]+$)|([fF](or)?ma?t|FMT|[mM]sg_?[iI]d|[uU]sage|[hH]elp)s?(\\[.*\\])?$|\\[(i|n|err|code|type|status)\\]$"))

; snprintf(buffer, size, text)
(call_expression
  function: (_) @_function
  arguments: (argument_list
    .
    (_)
    .
    (_)
    .
    [(identifier) (subscript_expression) (field_expression) (call_expression) (binary_expression) (pointer_expression)] @sink @fix
    .)
  (#match? @_function "^(std::)?(snprintf|swprintf|_snw?printf)$")
  (#not-match? @sink "^(_|gettext|ngettext|[A-Z_0-9]+$)|([fF](or)?ma?t|FMT|[mM]sg_?[iI]d|[uU]sage|[hH]elp)s?(\\[.*\\])?$|\\[(i|n|err|code|type|status)\\]$"))

; vprintf(text, arguments)
(call_expression
  function: (_) @_function
  arguments: (argument_list . (_) @sink . (_) .)
  (#match? @_function "^(std::)?vw?printf$"))
(call_expression
  function: (_) @_function
  arguments: (argument_list . (_) . (_) @sink . (_) .)
  (#match? @_function "^(std::)?(vfw?printf|vsprintf|vsyslog|vasprintf)$"))
(call_expression
  function: (_) @_function
  arguments: (argument_list . (_) . (_) . (_) @sink . (_) .)
  (#match? @_function "^(std::)?(vsnprintf|vswprintf|_vsnw?printf)$"))

; A function that takes a format and its arguments is as safe as its callers.
((parameter_declaration) @sanitizer
  (#function-match? @sanitizer "\\bva_start\\b|__VA_ARGS__|va_list")
  (#set! weak))
