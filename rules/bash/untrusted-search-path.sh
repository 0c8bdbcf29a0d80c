export PATH=.:$PATH
#           ^^ alert
PATH=$PATH:.
#         ^^ alert
PATH=".:$PATH"
#     ^^ alert
export PATH="$PATH:."
#                 ^^ alert
PATH=$HOME/bin::/usr/bin
#    ^^^^^^^^^^^^^^^^^^^ alert
LD_LIBRARY_PATH=.:$LD_LIBRARY_PATH
#               ^^^^^^^^^^^^^^^^^^ alert

export PATH="$HOME/bin:$PATH"
PATH=/usr/local/bin:/usr/bin
PATH=./bin:$PATH
CDPATH=.:..
LD_LIBRARY_PATH=/opt/lib
NAME=.:x
