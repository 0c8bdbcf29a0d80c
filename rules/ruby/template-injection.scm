; ERB.new(params[:template])
(call
  receiver: [(constant) (scope_resolution)] @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @template)
  (#any-of? @_class "ERB" "Erubi::Engine" "Slim::Template" "Haml::Engine" "Haml::Template" "Tilt::ERBTemplate" "Erubis::Eruby" "Erubi")
  (#eq? @_method "new"))

; erb params[:template], of Sinatra
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . [(element_reference) (string) (identifier) (binary)] @sink @template)
  (#any-of? @_method "erb" "haml" "slim")
  (#file-match? "[sS]inatra"))
