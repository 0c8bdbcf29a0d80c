; /(a+)+$/: a group of one repeated thing, repeated, with something after it
((regex) @pattern @alert
  (#match? @pattern "\\((\\?:)?\\(?(\\[[^\\]]+\\]|\\\\[wdsS]|\\w|\\.)[+*]\\)?\\)([+*]|\\{\\d*,\\d*\\})[^?+]"))
