question-email = Write to { $address }
