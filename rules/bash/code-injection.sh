read -r command
eval "$command"
#    ^^^^^^^^^^ alert
eval "ls -l $1"
#    ^^^^^^^^^^ alert
eval $QUERY_STRING
#    ^^^^^^^^^^^^^ alert
eval "$(curl -s https://example.com/env)"
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
source <(curl -s https://example.com/lib.sh)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

run() {
  eval "tar xf $1"
  #    ^^^^^^^^^^^ alert
}

eval "$(ssh-agent -s)"
eval "$1=\$2"
eval "set -- $1"
eval "$options"
source ./lib.sh
eval "value=\${$name}"
printf '%s\n' "$1"
"$@"
