; include $_GET['page']
[
  (include_expression (_) @sink @path)
  (include_once_expression (_) @sink @path)
  (require_expression (_) @sink @path)
  (require_once_expression (_) @sink @path)
]
