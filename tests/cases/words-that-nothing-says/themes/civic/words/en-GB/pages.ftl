question-titel = Ask us
