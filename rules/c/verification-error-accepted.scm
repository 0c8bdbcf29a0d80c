; if (EVP_DigestVerifyFinal(…))
(if_statement
  condition: (_ (call_expression function: (identifier) @function) @alert @fix)
  (#any-of? @function
    "EVP_DigestVerifyFinal" "EVP_DigestVerify" "EVP_VerifyFinal" "EVP_PKEY_verify" "ECDSA_verify" "ECDSA_do_verify" "DSA_verify"
    "DSA_do_verify" "X509_verify" "X509_REQ_verify" "X509_CRL_verify" "X509_verify_cert" "OCSP_basic_verify" "CMAC_verify"))

; if (!EVP_DigestVerifyFinal(…))
(unary_expression
  operator: "!"
  argument: (call_expression function: (identifier) @function) @alert
  (#any-of? @function
    "EVP_DigestVerifyFinal" "EVP_DigestVerify" "EVP_VerifyFinal" "EVP_PKEY_verify" "ECDSA_verify" "ECDSA_do_verify" "DSA_verify"
    "DSA_do_verify" "X509_verify" "X509_REQ_verify" "X509_CRL_verify" "X509_verify_cert" "OCSP_basic_verify" "CMAC_verify"))

; if (EVP_DigestVerifyFinal(…) != 0)
(binary_expression
  left: (call_expression function: (identifier) @function) @_call
  operator: ["!=" "=="]
  right: (number_literal) @_zero
  (#eq? @_zero "0")
  (#any-of? @function
    "EVP_DigestVerifyFinal" "EVP_DigestVerify" "EVP_VerifyFinal" "EVP_PKEY_verify" "ECDSA_verify" "ECDSA_do_verify" "DSA_verify"
    "DSA_do_verify" "X509_verify" "X509_REQ_verify" "X509_CRL_verify" "X509_verify_cert" "OCSP_basic_verify" "CMAC_verify")) @alert
