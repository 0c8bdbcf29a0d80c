; client.GetStringAsync(url)
(invocation_expression
  function: (member_access_expression expression: (_) @_client name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_method "^(GetAsync|GetStringAsync|GetStreamAsync|GetByteArrayAsync|PostAsync|PutAsync|DeleteAsync|PostAsJsonAsync|DownloadString|DownloadData|DownloadFile|DownloadStringTaskAsync|DownloadDataTaskAsync|OpenRead|UploadString|UploadData)$")
  (#not-match? @_client "[cC]ache|[rR]epo(sitory)?$|[sS]ervice$|[sS]tore$|[mM]anager$|[cC]ontext$"))

; WebRequest.Create(url), new HttpRequestMessage(HttpMethod.Get, url)
(invocation_expression
  function: (member_access_expression expression: (_) @_class name: (identifier) @_method)
  arguments: (argument_list . (argument (_) @sink))
  (#match? @_class "^(System\\.Net\\.)?(Http)?WebRequest$")
  (#any-of? @_method "Create" "CreateHttp"))
(object_creation_expression
  type: (identifier) @_type
  arguments: (argument_list . (argument) . (argument (_) @sink))
  (#eq? @_type "HttpRequestMessage"))
