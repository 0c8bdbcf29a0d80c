; system("tar … #{name}")
([
  (call !receiver method: (identifier) @_method arguments: (argument_list . (_) @sink @command .))
  (call !receiver method: (identifier) @_method arguments: (argument_list . (_) @sink @command . (pair)))
]
  (#any-of? @_method "system" "exec" "spawn")
  (#set! whole))

; `tar … #{name}`
((subshell) @sink @command
  (#match? @command "#\\{")
  (#not-file-match? "^\\s*(describe|RSpec|namespace) |minitest"))

; IO.popen("…#{name}"), Open3.capture2("…#{name}")
([
  (call receiver: (constant) @_class method: (identifier) @_method arguments: (argument_list . (_) @sink @command .))
  (call receiver: (constant) @_class method: (identifier) @_method arguments: (argument_list . (_) @sink @command . (pair)))
]
  (#any-of? @_class "IO" "Open3" "Kernel" "Process" "PTY")
  (#any-of? @_method "popen" "popen3" "popen2" "popen2e" "capture2" "capture2e" "capture3" "pipeline" "system" "exec" "spawn")
  (#set! whole))

; IO.popen("…#{name}", "r")
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @command . (string) @_mode)
  (#eq? @_class "IO")
  (#eq? @_method "popen")
  (#match? @_mode "^.[rwab+]+.$")
  (#set! whole))

; open(params[:url]) starts "| program"
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (_) @sink @command)
  (#eq? @_method "open")
  (#match? @command "^(params|cookies)\\[")
  (#set! whole))
