/// What is done to typed, scanned and imported text before it is kept, compared or drawn.
public enum Text {}
