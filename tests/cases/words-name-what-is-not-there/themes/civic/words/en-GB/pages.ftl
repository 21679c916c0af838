question-email = { mail-verb } { $email }
