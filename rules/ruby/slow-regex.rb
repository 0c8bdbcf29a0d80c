NAME = /^(\w+)+$/
#      ^^^^^^^^^^ alert
LETTERS = /^([a-zA-Z]+)*$/
#         ^^^^^^^^^^^^^^^^ alert
DIGITS = /\A(?:\d+)+\z/
#        ^^^^^^^^^^^^^^ alert
DEEP = /^((a+)+)$/
#      ^^^^^^^^^^^ alert
WORDS = text.match(/^(.*)*x/)
#                  ^^^^^^^^^ alert

FINE = /\A\w+\z/
LIST = /\A(\w+,)+\w+\z/
VERSION = /\A(\d+\.)*\d+\z/
GROUP = /\A(\w+)\s+(\w+)\z/
OPTIONAL = /(\w+)?/
ESCAPED = /\(a+\)+/
