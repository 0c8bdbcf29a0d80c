; "<h1>#{params[:q]}</h1>".html_safe
(call
  receiver: (_) @sink @html
  method: (identifier) @_method
  (#eq? @_method "html_safe")) @alert

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
  arguments: (argument_list . (_) @sink @html @fix)
  (#eq? @_method "raw"))

; render html: params[:q], render inline: …
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list (pair key: (hash_key_symbol) @_key value: [(string) (binary) (element_reference) (identifier) (heredoc_beginning)] @sink @html))
  (#eq? @_method "render")
  (#any-of? @_key "html" "inline"))

; What a route of Sinatra ends with is the page.
(program
  (call
    !receiver
    method: (identifier) @_verb
    arguments: (argument_list . (string))
    block: (_ body: (_ [(string) (heredoc_beginning) (element_reference)] @sink @html .)))
  (#any-of? @_verb "get" "post" "put" "patch" "delete")
  (#file-match? "[sS]inatra")
  (#not-file-match? "content_type\\s+[:'\"](json|text|application)"))

; @name = params[:name], which a page below __END__ shows as it is: <%= @name %>
(program
  (call
    !receiver
    method: (identifier) @_verb
    block: (_ body: (_ (assignment left: (instance_variable) @_name right: (_) @sink @html))))
  (uninterpreted) @_pages
  (#any-of? @_verb "get" "post" "put" "patch" "delete")
  (#file-match? "[sS]inatra")
  (#not-file-match? "escape_html|:erubis")
  (#mentions? @_pages "<%=\\s*" @_name "\\s*%>"))
