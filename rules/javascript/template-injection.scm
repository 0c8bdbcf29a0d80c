; ejs.render(text), pug.compile(text), Handlebars.compile(text), _.template(text)
(call_expression
  function: (member_expression object: (identifier) @_library property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @template)
  (#match? @_library "^(ejs|EJS|pug|jade|[hH]andlebars|hbs|[mM]ustache|nunjucks|_|lodash|underscore|doT|dot|dust|swig|Twig|twig|eta|Eta|hogan|Hogan|Liquid|liquid|engine|squirrelly|Sqrl|marko|velocity|ect)$")
  (#any-of? @_function "render" "compile" "renderString" "template" "parseAndRender" "parseAndRenderSync" "renderSource" "compileToFunction" "precompile" "compileClient")
  (#set! whole))

; compile(text) of pug, template(text) of lodash
(call_expression
  function: [(identifier) (member_expression)] @_function
  arguments: (arguments . (_) @sink @template)
  (#match? @_function "(render|compile|renderString|template)$")
  (#path? @_function "{pug,jade,ejs,handlebars,nunjucks,mustache,dot,eta,velocityjs}.{render,compile,renderString,template}" "{lodash,underscore}.template" "lodash.template")
  (#set! whole))

; new Velocity.Compile(text), Twig.twig({ data: text })
(call_expression
  function: (member_expression object: (identifier) @_library property: (property_identifier) @_function)
  arguments: (arguments . (object (pair key: (property_identifier) @_key value: (_) @sink @template)))
  (#match? @_library "^(Twig|twig)$")
  (#eq? @_function "twig")
  (#eq? @_key "data")
  (#set! whole))

; Files of the program are its own templates.
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer
  (#match? @_function "^(readFile(Sync)?|getTemplate|loadTemplate|require)$"))
