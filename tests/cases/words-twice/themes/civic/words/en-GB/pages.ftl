home = Start
skip = Skip
home = Beginning
