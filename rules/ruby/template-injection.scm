; ERB.new(params[:template])
(call
  receiver: [(constant) (scope_resolution)] @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @template @alert)
  (#any-of? @_class "ERB" "Erubi::Engine" "Slim::Template" "Haml::Engine" "Haml::Template" "Tilt::ERBTemplate" "Erubis::Eruby")
  (#eq? @_method "new")
  (#origin-match? @template "^params(\\[|\\.(require|fetch|dig)|$)|^cookies(\\.signed)?\\[|^request\\.(params|headers|GET|POST)\\b|^gets")
  (#not-match? @template "^File\\.|\\.read$"))

; erb params[:template], render inline: params[:template]
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . [(element_reference) (string) (identifier)] @template @alert)
  (#any-of? @_method "erb" "haml" "slim")
  (#origin-match? @template "^params\\[")
  (#file-match? "[sS]inatra"))
