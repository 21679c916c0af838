skip = Skip to content
home = { $place
