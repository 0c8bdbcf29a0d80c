; File.ReadAllText(Path.Combine(folder, name)) in what answers a request
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @alert @path))
  (#match? @_class "(^|\\.)(File|Directory)$")
  (#match? @_method "^(ReadAll\\w+|WriteAll\\w+|Open\\w*|Delete|Copy|Move|Create\\w*|AppendAll\\w+|GetFiles|EnumerateFiles|ReadLines)$")
  (#foreign? @path)
  (#function-match? @path "\\b(IActionResult|ActionResult|IHttpActionResult|JsonResult|ViewResult|FileResult|IResult|ContentResult|RedirectResult|HttpResponseMessage)\\b|\\[Http(Get|Post|Put|Delete|Patch)|\\bMap(Get|Post|Put|Delete|Patch)\\(|\\[WebMethod")
  (#not-origin-match? @path "^(int|Guid) ")
  (#not-match? @path "^(\"|temp|_)")
  (#not-function-match? @path "GetFileName\\(|GetFullPath\\(|GetInvalidFileNameChars|Contains\\(\"\\.\\.|StartsWith\\(|Regex\\.|GetTempFileName|GetRandomFileName"))

; PhysicalFile(Path.Combine(folder, name), type)
(invocation_expression
  function: (identifier) @_method
  arguments: (argument_list . (argument (_) @alert @path))
  (#eq? @_method "PhysicalFile")
  (#foreign? @path)
  (#not-function-match? @path "GetFileName\\(|GetFullPath\\(|GetInvalidFileNameChars|Contains\\(\"\\.\\.|StartsWith\\(|Regex\\."))

; new FileStream(Path.Combine(folder, file.FileName), FileMode.Create)
(object_creation_expression
  type: (_) @_type
  arguments: (argument_list . (argument (_) @alert @path))
  (#match? @_type "(^|\\.)(FileStream|StreamReader|StreamWriter|FileInfo)$")
  (#foreign? @path)
  (#function-match? @path "\\b(IActionResult|ActionResult|IHttpActionResult|JsonResult|ViewResult|FileResult|IResult|ContentResult|RedirectResult|HttpResponseMessage)\\b|\\[Http(Get|Post|Put|Delete|Patch)|\\bMap(Get|Post|Put|Delete|Patch)\\(|\\[WebMethod")
  (#not-match? @path "[sS]tream|[bB]ody|^\"")
  (#not-function-match? @path "GetFileName\\(|GetFullPath\\(|GetInvalidFileNameChars|Contains\\(\"\\.\\.|StartsWith\\(|Regex\\.|Guid\\.NewGuid|GetTempFileName|GetRandomFileName"))
