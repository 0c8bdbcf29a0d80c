; express.static(__dirname), express.static('.'), express.static('node_modules/angular')
(call_expression
  function: [
    (member_expression object: (identifier) @_express property: (property_identifier) @_static)
    (identifier) @_static
  ]
  arguments: (arguments . [(string) (identifier) (call_expression) (binary_expression) (template_string)] @alert @folder)
  (#any-of? @_static "static" "serveStatic" "serve" "koaStatic" "fastifyStatic")
  (#match? @folder "^(__dirname|process\\.cwd\\(\\)|os\\.homedir\\(\\)|path\\.(join|resolve)\\(\\s*(__dirname|process\\.cwd\\(\\))?\\s*(,\\s*['\"](\\.\\.?/?|/|\\.\\./\\.\\.)?['\"])?\\s*\\)|['\"](\\.?\\.?/?|/|~)['\"]|__dirname \\+ ['\"]/?(\\.\\./?)?['\"])$|['\"/]node_modules['\"/]")
  (#not-match? @folder "node_modules/(@[\\w-]+/)?[\\w.-]+/(dist|build|lib|css|js|fonts|umd|min|public)\\b|['\"](dist|build|umd)['\"]"))

; fastify.register(require('@fastify/static'), { root: __dirname })
(pair
  key: (property_identifier) @_key
  value: [(identifier) (call_expression) (string)] @alert @folder
  (#eq? @_key "root")
  (#match? @folder "^(__dirname|process\\.cwd\\(\\)|path\\.(join|resolve)\\(__dirname\\))$")
  (#file-match? "@fastify/static|fastify-static|koa-send|koa-static"))

; const root = __dirname; express.static(root)
(call_expression
  function: (member_expression object: (identifier) @_express property: (property_identifier) @_static)
  arguments: (arguments . (identifier) @alert @folder)
  (#eq? @_express "express")
  (#eq? @_static "static")
  (#not-match? @folder "^__dirname$|[pP]ublic|[aA]sset|[sS]tatic|[dD]ist|[bB]uild|[uU]pload|[mM]edia|[cC]lient")
  (#origin-match? @folder "^(__dirname|['\"]\\.['\"]|process\\.cwd\\()$")
  (#not-origin-match? @folder "[pP]ublic|[aA]sset|[sS]tatic|dist|build|upload|client|www|\\+|^path\\.(join|resolve)\\($"))
