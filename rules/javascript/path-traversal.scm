; A path from a request that reaches the file system without a check of the folder it ends up in.
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (_) @sink @path)
  (#any-of? @_function "readFile" "readFileSync" "createReadStream" "writeFile" "writeFileSync" "createWriteStream" "appendFile" "appendFileSync" "unlink" "unlinkSync" "rm" "rmSync" "rmdir" "rmdirSync" "mkdir" "mkdirSync" "readdir" "readdirSync" "copyFile" "copyFileSync" "rename" "renameSync" "outputFile" "readJson" "readJsonSync" "openSync"))

; fs.rename(from, to)
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (_) . (_) @sink @path)
  (#any-of? @_function "copyFile" "copyFileSync" "rename" "renameSync"))

; upload.mv(path) of express-fileupload
(call_expression
  function: (member_expression object: (_) @_file property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @path)
  (#eq? @_function "mv")
  (#match? @_file "[fF]ile|upload|image|avatar|photo"))

; res.sendFile(path), res.download(path), without { root: … }
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @path) @_arguments
  (#any-of? @_function "sendFile" "sendfile" "download")
  (#match? @_response "^(res|response|reply|resp|h)\\b")
  (#not-match? @_arguments "\\broot\\b\\s*[:,}]"))

; require(name), import(name)
(call_expression
  function: [(identifier) (import)] @_require
  arguments: (arguments . (_) @sink @path .)
  (#any-of? @_require "require" "import"))

; path.join(folder, entry.fileName) while an archive is unpacked
(call_expression
  function: (member_expression object: (identifier) @_module property: (property_identifier) @_function)
  arguments: (arguments (member_expression object: (identifier) @_entry property: (property_identifier) @_name) .) @_arguments
  (#eq? @_module "path")
  (#any-of? @_function "join" "resolve")
  (#match? @_entry "([eE]ntry|header|zipFile|zipObject)$")
  (#any-of? @_name "fileName" "path" "name" "entryName" "relativePath")
  (#file-match? "['\"](yauzl|unzipper|adm-zip|jszip|tar-stream|tar|unzip-stream|node-stream-zip|yauzl-promise|decompress|archiver)['\"]")
  (#not-function-match? @_entry "startsWith\\(|path\\.relative\\(|\\.includes\\(|isPathInside|indexOf\\(|validateFileName")) @alert @path

; name.replace(/\.\./g, ''): what is left over is looked at nowhere, but it is no plain '..' any more
((call_expression function: (member_expression property: (property_identifier) @_replace) arguments: (arguments . (regex) @_pattern)) @sanitizer
  (#eq? @_replace "replace")
  (#match? @_pattern "^/\\[\\^|\\\\\\.\\\\\\.|\\\\\\.\\{2|\\[[^\\]]*(\\\\/|/)[^\\]]*\\]|\\\\//g"))
