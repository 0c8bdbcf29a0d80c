; if err := verify(…); err != nil { log.Println(err) }, and on it goes.
(if_statement
  initializer: (_
    right: (expression_list
      (call_expression function: [(identifier) @_check (selector_expression field: (field_identifier) @_check)])))
  condition: (binary_expression left: (identifier) operator: "!=" right: (nil)) @alert @condition
  consequence: (block) @_then
  !alternative
  (#match? @_check "^(CompareHashAndPassword|ComparePasswordAndHash|([vV]erify|[vV]alidate|[cC]heck)(Password|Signature|Token|JWT|Credentials|Auth\\w*|Permissions?|Access|HMAC|Hash|Webhook\\w*|PKCS1v15|PSS|ASN1|Hostname|Certificate)\\w*|[aA]uthenticate|[aA]uthorize|CheckSignature\\w*)$")
  (#match? @_then "^\\{\\s*((//[^\\n]*|(log|slog|fmt|logger|logrus|glog|klog|\\w+\\.[lL]og(ger)?|s\\.log|l)\\.\\w+\\([^\\n]*)\\s*)*\\}$")
  (#not-match? @_then "Fatal|Panic|Exit|Fprint|Errorf\\(w"))
(if_statement
  !initializer
  condition: (binary_expression left: (identifier) operator: "!=" right: (nil)) @alert @condition
  consequence: (block) @_then
  !alternative
  (#before-match? @condition "\\b(CompareHashAndPassword|ComparePasswordAndHash|([vV]erify|[vV]alidate|[cC]heck)(Password|Signature|Token|JWT|Credentials|Permissions?|Access|HMAC|Webhook)|[aA]uthenticate|[aA]uthorize|VerifyPKCS1v15|VerifyPSS)\\([^\\n]*\\)\\n\\s*if $")
  (#match? @_then "^\\{\\s*((//[^\\n]*|(log|slog|fmt|logger|logrus|glog|klog|\\w+\\.[lL]og(ger)?|s\\.log|l)\\.\\w+\\([^\\n]*)\\s*)*\\}$")
  (#not-match? @_then "Fatal|Panic|Exit|Fprint|Errorf\\(w"))
