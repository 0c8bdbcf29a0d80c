; "<h1>#{params[:q]}</h1>".html_safe
(call
  receiver: (_) @html
  method: (identifier) @_method
  (#eq? @_method "html_safe")
  (#origin-match? @html "^params(\\[|\\.|$)|^cookies(\\.signed)?(\\[|$)|^request\\.(params|GET|POST|headers|referer|referrer|user_agent|body|raw_post|query_string|query_parameters|request_parameters|fullpath|original_url|env)\\b|^gets(\\.|$|\\()|^ARGV\\b|^(STDIN|\\$stdin)\\.")
  (#not-origin-match? @html "sanitize|escape|h\\(|to_json|strip_tags|content_tag")
  (#not-match? @html "\\bh[ (]|sanitize|escape|content_tag|link_to")) @alert

; "<b>#{name}</b>".html_safe of a parameter
(call
  receiver: (string (interpolation (identifier) @_value)) @html
  method: (identifier) @_method
  (#eq? @_method "html_safe")
  (#foreign? @_value)
  (#match? @html "<\\w")
  (#not-match? @_value "(html|content|markup|tag|link|links|icon|body|attrs|attributes|options|url|path|class|klass|css|id|button|input|label_tag|output|buffer)s?$")
  (#not-origin-match? @_value "^\"|^'|sanitize|escape|capture|link_to|tag\\(|render|safe|icon|image|I18n|^t\\($|join")
  (#not-function-match? @_value "{it}\\s*=\\s*(h|html_escape|ERB|sanitize|CGI|link_to|content_tag|render|capture)\\b")) @alert

; "<h1>Hello #{params[:name]}</h1>" as what is sent
(string
  (interpolation (element_reference object: (identifier) @_params) @html @alert @fix)
  (#eq? @_params "params")
  (#function-match? @html "<[a-z][\\w ='\"-]*>[^\"]*#\\{params\\[")
  (#not-function-match? @html "html_safe|raw|render|sanitize|escape|link_to|content_tag|\\.tag\\b")
  (#not-inside? @html "regex" "subshell"))

; raw(params[:q])
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (_) @alert @html @fix)
  (#eq? @_method "raw")
  (#origin-match? @html "^params(\\[|\\.|$)|^cookies(\\.signed)?(\\[|$)|^request\\.(params|GET|POST|headers|referer|referrer|user_agent|body|raw_post|query_string|query_parameters|request_parameters|fullpath|original_url|env)\\b|^gets(\\.|$|\\()|^ARGV\\b|^(STDIN|\\$stdin)\\.")
  (#not-origin-match? @html "sanitize|escape|to_json|strip_tags"))

; render html: params[:q], render inline: …
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list (pair key: (hash_key_symbol) @_key value: (_) @alert @html))
  (#eq? @_method "render")
  (#any-of? @_key "html" "inline")
  (#origin-match? @html "^params(\\[|\\.|$)|^cookies(\\.signed)?(\\[|$)|^request\\.(params|GET|POST|headers|referer|referrer|user_agent|body|raw_post|query_string|query_parameters|request_parameters|fullpath|original_url|env)\\b|^gets(\\.|$|\\()|^ARGV\\b|^(STDIN|\\$stdin)\\.")
  (#not-match? @html "html_safe$")
  (#match? @html "#\\{|inline|^params")
  (#not-origin-match? @html "sanitize|escape|to_json|strip_tags|tag\\("))
