home =
    .title = Home
