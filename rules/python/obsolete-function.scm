; ssl.wrap_socket(sock), cgi.escape(text), os.popen3(command), pipes.quote(name)
(call function: [(identifier) (attribute)] @alert @function arguments: (argument_list) @_arguments
  (#match? @function "(wrap_socket|match_hostname|escape|popen[234]|getoutput|getstatusoutput|quote|crypt|tempnam|tmpnam|safe_str_cmp)$")
  (#path? @function
    "ssl.{wrap_socket,match_hostname}" "cgi.escape"
    "os.{popen2,popen3,popen4,tempnam,tmpnam}" "commands.{getoutput,getstatusoutput}"
    "pipes.quote" "crypt.crypt" "werkzeug.security.safe_str_cmp")
  (#not-match? @_arguments "(, ?|quote ?= ?)(True|1)\\)$"))

; from werkzeug.security import safe_str_cmp, from cgi import escape
(import_from_statement
  module_name: (dotted_name) @_module
  name: (dotted_name) @function @alert
  (#any-of? @function "safe_str_cmp" "wrap_socket" "match_hostname")
  (#any-of? @_module "werkzeug.security" "ssl"))
