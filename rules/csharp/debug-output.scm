; app.UseDeveloperExceptionPage() with no question about the environment before it
(invocation_expression
  function: (member_access_expression name: (identifier) @setting)
  (#any-of? @setting "UseDeveloperExceptionPage" "UseDatabaseErrorPage" "UseMigrationsEndPoint")
  (#not-function-match? @setting "IsDevelopment|IsEnvironment|EnvironmentName|IsProduction|#if DEBUG|[dD]ebug|IsStaging")) @alert

; options.EnableSensitiveDataLogging()
(invocation_expression
  function: (member_access_expression name: (identifier) @setting)
  arguments: (argument_list) @_arguments
  (#eq? @setting "EnableSensitiveDataLogging")
  (#match? @_arguments "^\\((true)?\\)$")
  (#not-function-match? @setting "IsDevelopment|IsEnvironment|EnvironmentName|IsProduction|#if DEBUG|[dD]ebug")) @alert

; IncludeErrorDetailPolicy = IncludeErrorDetailPolicy.Always
(assignment_expression
  right: (member_access_expression expression: (identifier) @_class name: (identifier) @_value) @setting
  (#any-of? @_class "IncludeErrorDetailPolicy" "CustomErrorsMode")
  (#any-of? @_value "Always" "Off")
  (#match? @setting "IncludeErrorDetailPolicy\\.Always|CustomErrorsMode\\.Off")
  (#not-function-match? @setting "IsDevelopment|#if DEBUG")) @alert

; options.IncludeExceptionDetails = true
(assignment_expression
  left: [(identifier) @setting (member_access_expression name: (identifier) @setting)]
  right: (boolean_literal) @_yes
  (#any-of? @setting "IncludeExceptionDetails" "IncludeExceptionDetailInFaults" "ShowExceptionDetails" "ShowPII" "ExposeExceptions")
  (#eq? @_yes "true")
  (#not-function-match? @setting "IsDevelopment|IsEnvironment|#if DEBUG|[dD]ebug")) @alert
