; validates :url, format: { with: /^…$/ }
(pair
  key: (hash_key_symbol) @_key
  value: (regex) @pattern @alert
  (#any-of? @_key "with" "format")
  (#match? @pattern "^(/|%r.)\\^|\\$(/|\\W)[imx]*$")
  (#not-match? @pattern "\\\\A.*\\\\[zZ]")
  (#function-match? @pattern "validates"))

; params[:id] =~ /^\d+$/
(binary
  left: (_) @_value
  operator: ["=~" "!~"]
  right: (regex) @pattern @alert
  (#match? @pattern "^/\\^.*\\$/[imx]*$")
  (#origin-match? @_value "^params(\\[|\\.)|^cookies\\[|^request\\.params"))

; params[:id].match?(/^\d+$/)
(call
  receiver: (_) @_value
  method: (identifier) @_method
  arguments: (argument_list . (regex) @pattern @alert .)
  (#any-of? @_method "match?" "match")
  (#match? @pattern "^/\\^.*\\$/[imx]*$")
  (#origin-match? @_value "^params(\\[|\\.)|^cookies\\[|^request\\.params"))
