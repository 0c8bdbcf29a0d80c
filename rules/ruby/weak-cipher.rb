one = OpenSSL::Cipher.new("des-cbc")
#                         ^^^^^^^^^ alert
two = OpenSSL::Cipher.new('AES-128-ECB')
#                         ^^^^^^^^^^^^^ alert
three = OpenSSL::Cipher.new("rc4")
#                           ^^^^^ alert
four = OpenSSL::Cipher::AES.new(256, :ECB)
#                                    ^^^^ alert
five = OpenSSL::Cipher::DES.new(:CBC)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
six = OpenSSL::Cipher.new("bf-cbc")
#                         ^^^^^^^^ alert

fine = OpenSSL::Cipher.new("aes-256-gcm")
also = OpenSSL::Cipher.new("AES-256-CBC")
third = OpenSSL::Cipher::AES.new(256, :GCM)
fourth = OpenSSL::Cipher.new(algorithm)
fifth = OpenSSL::Cipher.new("chacha20-poly1305")
description = Label.new("des-cbc")
