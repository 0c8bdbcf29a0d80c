; text.replace("'", "\\'"), text.replace('<', '&lt;'), path.replace('../', '')
((call_expression
  function: (member_expression property: (property_identifier) @replaceAll)
  arguments: (arguments . [(string) (template_string)] @_from . [(string) (template_string)] @_to .)) @alert @call
  (#eq? @replaceAll "replace")
  (#match? @_from "^.(<|>|&|\\\\?'|\\\\?\"|\\\\?`|\\.\\./|/\\.\\./?|\\.\\.\\\\\\\\|<script>|\\||;|\\$|\\*|javascript:).$")
  (#match? @_to "^..$|&(lt|gt|amp|quot|#\\d+|#x\\w+|apos);|^.\\\\|^.(''|\"\").$|^.%[0-9a-fA-F]{2}.$")
  (#not-match? @_from "^.&.$|^.[;$*|].$|^.javascript:.$")
  (#not-inside? @call "while_statement" "do_statement")
  (#not-function-match? @_from "replace\\({it},[^]*replace\\({it},"))

; text.replace(/'/, "\\'"), html.replace(/</, '&lt;'), path.replace(/\.\.\//, '')
((call_expression
  function: (member_expression property: (property_identifier) @_replace)
  arguments: (arguments
    . (regex pattern: (regex_pattern) @_from) @_regex
    . [(string) (template_string)] @_to .)) @alert @call
  (#eq? @_replace "replace")
  (#match? @_from "^(<|>|&|'|\"|`|[\\[][<>&'\"`]+\\]|\\\\\\.\\\\\\.\\\\/|\\\\/\\\\\\.\\\\\\.(\\\\/)?|<script>|<\\\\?/?script[^|]*)$")
  (#not-match? @_regex "/\\w*g\\w*$")
  (#not-inside? @call "while_statement" "do_statement")
  (#match? @_to "^..$|&(lt|gt|amp|quot|#\\d+|#x\\w+|apos);|^.\\\\|^.(''|\"\").$"))
