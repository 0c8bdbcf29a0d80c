; system("tar … #{name}")
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . [(string) (binary) (identifier) (call) (element_reference)] @alert @command . (pair)?)
  (#any-of? @_method "system" "exec" "spawn")
  (#foreign? @command)
  (#not-after-match? @command "^\\s*,\\s*[^,:()]+(,|\\)|$)")
  (#not-match? @command "^\\w+$|^\\*")
  (#not-origin-match? @command "shellescape|Shellwords|to_i$"))

(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (identifier) @alert @command .)
  (#any-of? @_method "system" "exec" "spawn")
  (#built? @command)
  (#foreign? @command)
  (#not-origin-match? @command "shellescape|Shellwords|to_i$"))

; command = gets; system(command)
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (identifier) @alert @command .)
  (#any-of? @_method "system" "exec" "spawn")
  (#origin-match? @command "^params(\\[|\\.|$)|^cookies(\\.signed)?(\\[|$)|^request\\.(params|GET|POST|headers|referer|referrer|user_agent|body|raw_post|query_string|query_parameters|request_parameters|fullpath|original_url|env)\\b|^gets(\\.|$|\\()|^ARGV\\b|^(STDIN|\\$stdin)\\.")
  (#not-origin-match? @command "shellescape|Shellwords"))

; `tar … #{name}`
(subshell
  (interpolation (_) @_value)
  (#foreign? @_value)
  (#not-match? @_value "shellescape|Shellwords|escape|to_i\\b|\\.size\\b|_id$|[pP]ort$|pid$")
  (#not-origin-match? @_value "shellescape|Shellwords")
  (#not-file-match? "^\\s*(describe|RSpec|namespace) |minitest")) @alert @command

; IO.popen("…#{name}"), Open3.capture2("…#{name}")
(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . [(string) (binary) (identifier) (element_reference)] @alert @command)
  (#any-of? @_class "IO" "Open3" "Kernel" "Process" "PTY")
  (#any-of? @_method "popen" "popen3" "popen2" "popen2e" "capture2" "capture2e" "capture3" "pipeline" "system" "exec" "spawn")
  (#foreign? @command)
  (#not-match? @command "^\\w+$")
  (#not-after-match? @command "^\\s*,\\s*[^,:()]+(,|\\)|$)")
  (#not-origin-match? @command "shellescape|Shellwords|to_i$"))

(call
  receiver: (constant) @_class
  method: (identifier) @_method
  arguments: (argument_list . (identifier) @alert @command)
  (#any-of? @_class "IO" "Open3" "Kernel" "Process")
  (#any-of? @_method "popen" "popen3" "popen2" "popen2e" "capture2" "capture2e" "capture3" "system" "exec" "spawn")
  (#built? @command)
  (#foreign? @command)
  (#not-origin-match? @command "shellescape|Shellwords"))

; open(params[:url]) starts "| program"
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . (_) @alert @command)
  (#eq? @_method "open")
  (#match? @command "^(params|cookies)\\["))
