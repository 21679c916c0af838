# Sentences of the home page.

home-sentence = { $counted ->
    [one] One newest figure has a target: { $met ->
        [one] it meets it.
       *[other] it does not meet it.
    }
   *[other] The newest figures of { $bodies ->
        [one] one body
       *[other] { $bodies-said } bodies
    } can be held against { $counted-said } targets: { $met ->
        [one] { $met-said } is met
       *[other] { $met-said } are met
    }, { $near } and { $missed-said } missed.
}
home-sentence-of-one = { $name }: { $counts }.
home-none-judged = No figure has been judged against a target.
home-attention = What needs attention
home-attention-more = { $count ->
    [one] One figure is off target.
   *[other] { $all ->
        [yes] { $count-said } figures are off target.
       *[no] These are { $shown-said } of the { $count-said } figures that are off target.
    }{ $forecasts ->
        [0] {""}
        [one] {" "}One of them is a forecast.
       *[other] {" "}{ $forecasts-said } of them are forecasts.
    }{ $totals ->
        [0] {""}
        [one] {" "}One is of a whole area.
       *[other] {" "}{ $totals-said } are of whole areas.
    }
}
home-attention-rule = Missed targets come first, then the figure furthest from its target for its size; nothing is chosen by hand.
home-attention-all = See everything that is off target, and what was said about it
home-attention-none = No newest figure is off target.
since-run = off target since { $date }
since-now = not off target in the period before
since-only = the only figure so far
home-find = Find a council
home-find-jump = Find your council
home-about = About these figures
home-new = What is new
home-new-none = Nothing with a date has changed.
home-new-all = See all changes
home-data = Open data
home-data-line = Every figure, target and rule on this site can be downloaded and used again.
home-data-link = See all the data
