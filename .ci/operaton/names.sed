# Names: packages, artifacts, classes, properties, paths.
s/camunda/operaton/g
s/Camunda/Operaton/g
s/CAMUNDA/OPERATON/g

# Juel is not in a package of its own.
s/org\.operaton\.bpm\.impl\.juel\.jakarta\.el/jakarta.el/g

# The namespace of models is the same in Operaton, and so are its attributes.
s#http://operaton\.org/schema#http://camunda.org/schema#g
s/xmlns:operaton=/xmlns:camunda=/g
s#([ <"/])operaton:([a-zA-Z])#\1camunda:\2#g

# Its deployment is made with its properties.
s/(deployment\(DecisionSettings settings)\)/\1,\n            org.operaton.bpm.spring.boot.starter.property.OperatonBpmProperties properties)/
s/new DefaultDeploymentConfiguration\(\)/new DefaultDeploymentConfiguration(properties)/
