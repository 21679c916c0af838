question-title = Ask us about this figure
