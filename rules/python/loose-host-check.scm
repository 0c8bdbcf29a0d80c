; "example.com" in url
((comparison_operator
  . (string) @_host
  . (_) @_address .) @alert @check
  (#match? @check "['\"]\\s+(not\\s+)?in\\s")
  (#match? @_host "^['\"](https?://)?(www\\.)?[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.(com|org|net|io|dev|app|co|de|uk|eu|me|info|cloud|test|example)(:\\d+)?['\"]$")
  (#match? @_address "^(\\w+\\.)*\\w*([uU]rl|URL|uri|URI|[hH]ost|hostname|[oO]rigin|[rR]eferr?er|href|[dD]omain|link|redirect|target|netloc|address)(['\"]\\])?(\\.lower\\(\\))?$|^\\w+(\\.get\\(|\\[)['\"](href|url|src)['\"][\\])]$")
  (#not-match? @_address "urls|hosts|domains|links|origins|targets"))

; url.endswith("example.com"), url.startswith("https://example.com")
((call
  function: (attribute object: (_) @_address attribute: (identifier) @_function)
  arguments: (argument_list . (string) @_host .)) @alert @check
  (#any-of? @_function "endswith" "startswith")
  (#match? @_host "^['\"](https?://)?(www\\.)?[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.(com|org|net|io|dev|app|co|de|uk|eu|me|info|cloud|test|example)(:\\d+)?['\"]$")
  (#match? @_address "^(\\w+\\.)*\\w*([uU]rl|URL|uri|URI|[hH]ost|hostname|[oO]rigin|[rR]eferr?er|href|[dD]omain|link|redirect|target|netloc|address)(\\.lower\\(\\))?$"))

; re.match(r"^https?://www.example.com/", url): a dot that is any character
(call
  function: (attribute object: (identifier) @_re attribute: (identifier) @_function)
  arguments: (argument_list . (string) @alert @check)
  (#eq? @_re "re")
  (#any-of? @_function "match" "search" "compile" "fullmatch")
  (#match? @check "^r?['\"](\\^|\\.\\*)?\\(?(https?|www\\.|\\.[a-z])|^r?['\"]\\^[a-z]+\\.[a-z.]+/?['\"]$")
  (#match? @check "(^|[^\\\\*+?}\\])])[a-z0-9)]\\.(?![*+?{])[a-z0-9-]*([a-z0-9]\\.|\\\\\\.)?(com|org|net|io|dev|co)\\b")
  (#match? @check "\\^|[/$]['\"]$|^r?['\"](www\\.|\\.\\*\\.)[\\w.]*['\"]$"))
