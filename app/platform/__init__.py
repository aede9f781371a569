"""What differs between desktops, behind one seam each."""
