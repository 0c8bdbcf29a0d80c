; logger.info("… #{password}")
(call
  receiver: (_) @_logger
  method: (identifier) @_method
  arguments: (argument_list . (string (interpolation [(identifier) (call) (element_reference) (instance_variable)] @secret @alert)))
  (#any-of? @_method "info" "debug" "warn" "error" "fatal")
  (#match? @_logger "log(ger)?$|LOG(GER)?$")
  (#match? @secret "^(\\w+\\.|@)*(password|passwd|passphrase|secret|secret_key|api_key|access_token|refresh_token|private_key|client_secret|credit_card\\w*|card_number|cvv|ssn)$|^params\\[.?(password|passwd|token|api_key|secret|credit_card|card_number|cvv|ssn).?\\]$"))

; puts "password: #{password}"
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (string (interpolation [(identifier) (call) (element_reference) (instance_variable)] @secret @alert)))
  (#any-of? @_method "puts" "p" "warn" "print")
  (#match? @secret "^(\\w+\\.|@)*(password|passwd|passphrase|secret_key|api_key|access_token|refresh_token|private_key|client_secret|credit_card\\w*|card_number|cvv|ssn)$|^params\\[.?(password|passwd|api_key|secret|credit_card|card_number|cvv|ssn).?\\]$"))
