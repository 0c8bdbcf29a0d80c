; helmet({ contentSecurityPolicy: false, frameguard: false })
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments (object (pair key: (property_identifier) @_key value: (false)) @alert @setting))
  (#any-of? @_function "helmet" "register" "default")
  (#any-of? @_key "contentSecurityPolicy" "frameguard" "xFrameOptions" "hsts" "strictTransportSecurity" "noSniff" "xContentTypeOptions" "hidePoweredBy" "crossOriginOpenerPolicy")
  (#file-match? "helmet"))

; webPreferences: { nodeIntegration: true, contextIsolation: false, webSecurity: false } of Electron
(pair
  key: (property_identifier) @_preferences
  value: (object [
    (pair key: (property_identifier) @_key value: (false))
    (pair key: (property_identifier) @_key value: (true))
  ] @alert @setting)
  (#eq? @_preferences "webPreferences")
  (#match? @setting "^(webSecurity|contextIsolation|sandbox)\\s*:\\s*false|^(nodeIntegration|allowRunningInsecureContent|enableRemoteModule|nodeIntegrationInWorker|nodeIntegrationInSubFrames)\\s*:\\s*true"))

; Content-Security-Policy with 'unsafe-eval', X-XSS-Protection: 0 is fine
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (string) @_header . (string) @alert @setting)
  (#any-of? @_function "setHeader" "header" "set" "append")
  (#match? @_header "^.[cC]ontent-[sS]ecurity-[pP]olicy.$")
  (#match? @setting "(script-src|default-src)[^;]*('unsafe-eval'|\\s\\*(\\s|;|.$))"))
