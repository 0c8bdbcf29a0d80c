; def __reduce__(self): return (os.system, ("id",))
(function_definition
  name: (identifier) @_name
  body: (block (return_statement [
    (tuple . (_) @call)
    (expression_list . (_) @call)
  ] @alert))
  (#any-of? @_name "__reduce__" "__reduce_ex__")
  (#match? @call "^(os|posix|nt|subprocess|builtins|__builtin__|pty|commands|platform)\\.(system|popen|exec\\w*|spawn\\w*|run|call|check_call|check_output|Popen|getoutput|getstatusoutput|eval|exec|__import__|remove|unlink)$|^(eval|exec|compile|__import__|system|popen|Popen|check_output)$"))
