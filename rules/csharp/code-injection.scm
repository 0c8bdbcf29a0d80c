; CSharpScript.EvaluateAsync(formula)
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: [(identifier) @_method (generic_name . (identifier) @_method)])
  arguments: (argument_list . (argument (_) @alert @code))
  (#match? @_class "(^|\\.)CSharpScript$")
  (#any-of? @_method "EvaluateAsync" "RunAsync" "Create")
  (#foreign? @code)
  (#not-match? @code "^File\\."))

; provider.CompileAssemblyFromSource(parameters, source)
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list . (argument) . (argument (_) @alert @code))
  (#any-of? @_method "CompileAssemblyFromSource" "CompileAssemblyFromSourceBatch")
  (#foreign? @code))

; powershell.AddScript("Get-Item " + name)
(invocation_expression
  function: (member_access_expression name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @alert @code))
  (#eq? @_method "AddScript")
  (#file-match? "PowerShell|Management\\.Automation")
  (#built? @code)
  (#foreign? @code)
  (#not-origin-match? @code "[eE]scape"))

; Assembly.Load(Convert.FromBase64String(Request.Form["plugin"]))
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @alert @code))
  (#match? @_class "(^|\\.)(Assembly|Activator|Type)$")
  (#any-of? @_method "Load" "LoadFrom" "LoadFile" "UnsafeLoadFrom" "CreateInstance" "GetType")
  (#origin-match? @code "^(this\\.)?(HttpContext(\\.Current)?\\.|context\\.|httpContext\\.|ctx\\.)?Request\\.(Query|QueryString|Form|Params|Cookies|Headers|RouteValues|RawUrl|Url|UrlReferrer|Files|Body|Item|ReadFormAsync|ServerVariables)\\b|^(HttpContext\\.(Current\\.)?)?Request\\[|^\\[From(Query|Body|Form|Route|Header)|^Console\\.ReadLine\\($")
  (#not-function-match? @code "Contains\\(|TryGetValue\\("))
