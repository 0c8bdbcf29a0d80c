; headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
(assignment
  left: (element_reference (string (string_content) @_name))
  right: (_) @alert @origins
  (#eq? @_name "Access-Control-Allow-Origin")
  (#origin-match? @origins "(headers|env)(\\(\\))?\\[.(Origin|origin|HTTP_ORIGIN)|request\\.origin|\\*")
  (#function-match? @origins "Access-Control-Allow-Credentials")
  (#not-function-match? @origins "include\\?|ALLOWED|allowed_|=~|\\.match\\?|whitelist"))

; origins "*" … resource "*", credentials: true
(call
  method: (identifier) @_method
  arguments: (argument_list . (string (string_content) @_all)) @origins
  (#eq? @_method "origins")
  (#eq? @_all "*")
  (#after-match? @origins "^\\s*\\n(\\s*#[^\\n]*\\n)*\\s*resource[^\\n]*(\\n[^\\n]*){0,4}credentials:\\s*true")) @alert

; origins { |source, env| true }
(call
  method: (identifier) @_method
  block: [(block body: (block_body . (true) .)) (do_block body: (body_statement . (true) .))]
  (#eq? @_method "origins")) @alert @origins
